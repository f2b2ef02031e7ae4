import type { Maybe, Scalars, Language, CountryNameArgs, HandlingCode, Handling, SharingMode, Sharing, Theft, MatchFeature, InputProblemCode, InputProblem, PartnerVerdict, TravelDocumentType, VehicleIdentifierType, AccountScheme, TravelDocumentInput, PlateInput, VehicleInput, AccountInput, ScreeningInput, Sex, SharingInput, HandlingInput, RecordInput, SetComplianceReviewInput, TheftInput, QueryHitConfirmationArgs, QueryHitConfirmationsArgs, QueryHitConfirmationStatisticsArgs, MutationRequestHitConfirmationArgs, MutationAnswerHitConfirmationArgs, MutationWithdrawHitConfirmationArgs, RequestHitConfirmationPayload, AnswerHitConfirmationPayload, WithdrawHitConfirmationPayload, RecordUpkeep, RecordKind, RecordReference, HitConfirmationPriority, HitConfirmationStatus, HitConfirmationAnswer, HitConfirmationStage, HitConfirmation, HitConfirmationStatistics, Person, PersonConfirmationsArgs, Notice, NoticeConfirmationsArgs, TravelDocument, TravelDocumentConfirmationsArgs, Vehicle, VehicleConfirmationsArgs, FinancialAlert, FinancialAlertConfirmationsArgs, HitConfirmationTurn, HitConfirmationFilter, RecordReferenceInput, RequestHitConfirmationInput, AnswerHitConfirmationInput, WithdrawHitConfirmationInput } from './schema.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PageInfo as PageOfList, Connection, Edge } from '../../connection.ts';
import type { Confirmation, ConfirmationStep } from '../confirmation.ts';
import type { Figures } from '../figures.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  HitConfirmation: HitConfirmation;
  Person: Person;
  Notice: Notice;
  TravelDocument: TravelDocument;
  Vehicle: Vehicle;
  FinancialAlert: FinancialAlert;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  HitConfirmation:
    ( { __typename: 'HitConfirmation' }
    & GraphQLRecursivePick<FederationTypes['HitConfirmation'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  TravelDocument:
    ( { __typename: 'TravelDocument' }
    & GraphQLRecursivePick<FederationTypes['TravelDocument'], {"id":true}> );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"id":true}> );
  FinancialAlert:
    ( { __typename: 'FinancialAlert' }
    & GraphQLRecursivePick<FederationTypes['FinancialAlert'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  OwnedRecord: never;
  Correspondence: ( Confirmation );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  EnumValue: ResolverTypeWrapper<Scalars['EnumValue']['output']>;
  Language: Language;
  Country: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  HandlingCode: HandlingCode;
  Handling: ResolverTypeWrapper<Omit<Handling, 'contact'> & { contact: ResolversTypes['Country'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SharingMode: SharingMode;
  Sharing: ResolverTypeWrapper<Omit<Sharing, 'countries'> & { countries: Array<ResolversTypes['Country']> }>;
  OwnedRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['OwnedRecord']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageOfList>;
  Theft: ResolverTypeWrapper<Omit<Theft, 'country'> & { country?: Maybe<ResolversTypes['Country']> }>;
  MatchFeature: ResolverTypeWrapper<MatchFeature>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  InputProblemCode: InputProblemCode;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  PartnerVerdict: PartnerVerdict;
  TravelDocumentType: TravelDocumentType;
  VehicleIdentifierType: VehicleIdentifierType;
  AccountScheme: AccountScheme;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  SetComplianceReviewInput: SetComplianceReviewInput;
  TheftInput: TheftInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RequestHitConfirmationPayload: ResolverTypeWrapper<Omit<RequestHitConfirmationPayload, 'confirmation'> & { confirmation: ResolversTypes['HitConfirmation'] }>;
  AnswerHitConfirmationPayload: ResolverTypeWrapper<Omit<AnswerHitConfirmationPayload, 'confirmation'> & { confirmation: ResolversTypes['HitConfirmation'] }>;
  WithdrawHitConfirmationPayload: ResolverTypeWrapper<Omit<WithdrawHitConfirmationPayload, 'confirmation'> & { confirmation: ResolversTypes['HitConfirmation'] }>;
  RecordUpkeep: ResolverTypeWrapper<RecordUpkeep>;
  RecordKind: RecordKind;
  RecordReference: ResolverTypeWrapper<RecordReference>;
  HitConfirmationPriority: HitConfirmationPriority;
  HitConfirmationStatus: HitConfirmationStatus;
  HitConfirmationAnswer: HitConfirmationAnswer;
  HitConfirmationStage: HitConfirmationStage;
  Correspondence: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Correspondence']>;
  HitConfirmation: ResolverTypeWrapper<Confirmation>;
  HitConfirmationStep: ResolverTypeWrapper<ConfirmationStep>;
  HitConfirmationConnection: ResolverTypeWrapper<Connection<Confirmation>>;
  HitConfirmationEdge: ResolverTypeWrapper<Edge<Confirmation>>;
  HitConfirmationStatistics: ResolverTypeWrapper<Omit<HitConfirmationStatistics, 'asked' | 'answered'> & { asked: Array<ResolversTypes['HitConfirmationFigures']>, answered: Array<ResolversTypes['HitConfirmationFigures']> }>;
  HitConfirmationFigures: ResolverTypeWrapper<Figures>;
  Person: ResolverTypeWrapper<Omit<Person, 'confirmations'> & { confirmations?: Maybe<ResolversTypes['HitConfirmationConnection']> }>;
  Notice: ResolverTypeWrapper<Omit<Notice, 'confirmations'> & { confirmations?: Maybe<ResolversTypes['HitConfirmationConnection']> }>;
  TravelDocument: ResolverTypeWrapper<Omit<TravelDocument, 'confirmations'> & { confirmations?: Maybe<ResolversTypes['HitConfirmationConnection']> }>;
  Vehicle: ResolverTypeWrapper<Omit<Vehicle, 'confirmations'> & { confirmations?: Maybe<ResolversTypes['HitConfirmationConnection']> }>;
  FinancialAlert: ResolverTypeWrapper<Omit<FinancialAlert, 'confirmations'> & { confirmations?: Maybe<ResolversTypes['HitConfirmationConnection']> }>;
  HitConfirmationTurn: HitConfirmationTurn;
  HitConfirmationFilter: HitConfirmationFilter;
  RecordReferenceInput: RecordReferenceInput;
  RequestHitConfirmationInput: RequestHitConfirmationInput;
  AnswerHitConfirmationInput: AnswerHitConfirmationInput;
  WithdrawHitConfirmationInput: WithdrawHitConfirmationInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Cursor: Scalars['Cursor']['output'];
  EnumValue: Scalars['EnumValue']['output'];
  Country: string;
  String: Scalars['String']['output'];
  Handling: Omit<Handling, 'contact'> & { contact: ResolversParentTypes['Country'] };
  Boolean: Scalars['Boolean']['output'];
  Sharing: Omit<Sharing, 'countries'> & { countries: Array<ResolversParentTypes['Country']> };
  OwnedRecord: ResolversInterfaceTypes<ResolversParentTypes>['OwnedRecord'];
  ID: Scalars['ID']['output'];
  PageInfo: PageOfList;
  Theft: Omit<Theft, 'country'> & { country?: Maybe<ResolversParentTypes['Country']> };
  MatchFeature: MatchFeature;
  Float: Scalars['Float']['output'];
  InputProblem: InputProblem;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  SetComplianceReviewInput: SetComplianceReviewInput;
  TheftInput: TheftInput;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  RequestHitConfirmationPayload: Omit<RequestHitConfirmationPayload, 'confirmation'> & { confirmation: ResolversParentTypes['HitConfirmation'] };
  AnswerHitConfirmationPayload: Omit<AnswerHitConfirmationPayload, 'confirmation'> & { confirmation: ResolversParentTypes['HitConfirmation'] };
  WithdrawHitConfirmationPayload: Omit<WithdrawHitConfirmationPayload, 'confirmation'> & { confirmation: ResolversParentTypes['HitConfirmation'] };
  RecordUpkeep: RecordUpkeep;
  RecordReference: RecordReference;
  Correspondence: ResolversInterfaceTypes<ResolversParentTypes>['Correspondence'];
  HitConfirmation: Confirmation;
  HitConfirmationStep: ConfirmationStep;
  HitConfirmationConnection: Connection<Confirmation>;
  HitConfirmationEdge: Edge<Confirmation>;
  HitConfirmationStatistics: Omit<HitConfirmationStatistics, 'asked' | 'answered'> & { asked: Array<ResolversParentTypes['HitConfirmationFigures']>, answered: Array<ResolversParentTypes['HitConfirmationFigures']> };
  HitConfirmationFigures: Figures;
  Person: Omit<Person, 'confirmations'> & { confirmations?: Maybe<ResolversParentTypes['HitConfirmationConnection']> } | FederationReferenceTypes['Person'];
  Notice: Omit<Notice, 'confirmations'> & { confirmations?: Maybe<ResolversParentTypes['HitConfirmationConnection']> } | FederationReferenceTypes['Notice'];
  TravelDocument: Omit<TravelDocument, 'confirmations'> & { confirmations?: Maybe<ResolversParentTypes['HitConfirmationConnection']> } | FederationReferenceTypes['TravelDocument'];
  Vehicle: Omit<Vehicle, 'confirmations'> & { confirmations?: Maybe<ResolversParentTypes['HitConfirmationConnection']> } | FederationReferenceTypes['Vehicle'];
  FinancialAlert: Omit<FinancialAlert, 'confirmations'> & { confirmations?: Maybe<ResolversParentTypes['HitConfirmationConnection']> } | FederationReferenceTypes['FinancialAlert'];
  HitConfirmationFilter: HitConfirmationFilter;
  RecordReferenceInput: RecordReferenceInput;
  RequestHitConfirmationInput: RequestHitConfirmationInput;
  AnswerHitConfirmationInput: AnswerHitConfirmationInput;
  WithdrawHitConfirmationInput: WithdrawHitConfirmationInput;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface EnumValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EnumValue'], any> {
  name: 'EnumValue';
}

export type CountryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  alpha2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CountryNameArgs, 'language'>>;
};

export type HandlingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Handling'] = ResolversParentTypes['Handling']> = {
  code?: Resolver<ResolversTypes['HandlingCode'], ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type SharingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Sharing'] = ResolversParentTypes['Sharing']> = {
  mode?: Resolver<ResolversTypes['SharingMode'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
};

export type OwnedRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnedRecord'] = ResolversParentTypes['OwnedRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type TheftResolvers<ContextType = any, ParentType extends ResolversParentTypes['Theft'] = ResolversParentTypes['Theft']> = {
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type MatchFeatureResolvers<ContextType = any, ParentType extends ResolversParentTypes['MatchFeature'] = ResolversParentTypes['MatchFeature']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  hitConfirmation?: Resolver<Maybe<ResolversTypes['HitConfirmation']>, ParentType, ContextType, RequireFields<QueryHitConfirmationArgs, 'id'>>;
  hitConfirmations?: Resolver<Maybe<ResolversTypes['HitConfirmationConnection']>, ParentType, ContextType, RequireFields<QueryHitConfirmationsArgs, 'first'>>;
  hitConfirmationStatistics?: Resolver<Maybe<ResolversTypes['HitConfirmationStatistics']>, ParentType, ContextType, RequireFields<QueryHitConfirmationStatisticsArgs, 'from' | 'to'>>;
  overdueHitConfirmationsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestHitConfirmation?: Resolver<Maybe<ResolversTypes['RequestHitConfirmationPayload']>, ParentType, ContextType, RequireFields<MutationRequestHitConfirmationArgs, 'input'>>;
  answerHitConfirmation?: Resolver<Maybe<ResolversTypes['AnswerHitConfirmationPayload']>, ParentType, ContextType, RequireFields<MutationAnswerHitConfirmationArgs, 'input'>>;
  withdrawHitConfirmation?: Resolver<Maybe<ResolversTypes['WithdrawHitConfirmationPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawHitConfirmationArgs, 'input'>>;
};

export type RequestHitConfirmationPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestHitConfirmationPayload'] = ResolversParentTypes['RequestHitConfirmationPayload']> = {
  confirmation?: Resolver<ResolversTypes['HitConfirmation'], ParentType, ContextType>;
};

export type AnswerHitConfirmationPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AnswerHitConfirmationPayload'] = ResolversParentTypes['AnswerHitConfirmationPayload']> = {
  confirmation?: Resolver<ResolversTypes['HitConfirmation'], ParentType, ContextType>;
  upkeep?: Resolver<Maybe<ResolversTypes['RecordUpkeep']>, ParentType, ContextType>;
};

export type WithdrawHitConfirmationPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawHitConfirmationPayload'] = ResolversParentTypes['WithdrawHitConfirmationPayload']> = {
  confirmation?: Resolver<ResolversTypes['HitConfirmation'], ParentType, ContextType>;
};

export type RecordUpkeepResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordUpkeep'] = ResolversParentTypes['RecordUpkeep']> = {
  record?: Resolver<ResolversTypes['RecordReference'], ParentType, ContextType>;
  withdrawBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correctBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordReferenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordReference'] = ResolversParentTypes['RecordReference']> = {
  kind?: Resolver<ResolversTypes['RecordKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CorrespondenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Correspondence'] = ResolversParentTypes['Correspondence']> = {
  __resolveType: TypeResolveFn<'HitConfirmation', ParentType, ContextType>;
};

export type HitConfirmationResolvers<ContextType = any, ParentType extends ResolversParentTypes['HitConfirmation'] = ResolversParentTypes['HitConfirmation'], FederationReferenceType extends FederationReferenceTypes['HitConfirmation'] = FederationReferenceTypes['HitConfirmation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HitConfirmation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  addressedTo?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['RecordReference'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['HitConfirmationPriority'], ParentType, ContextType>;
  circumstances?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifiersSeen?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HitConfirmationStatus'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  escalatesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['HitConfirmationStage']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['HitConfirmationStep']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HitConfirmationStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['HitConfirmationStep'] = ResolversParentTypes['HitConfirmationStep']> = {
  status?: Resolver<ResolversTypes['HitConfirmationStatus'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  instructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HitConfirmationConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['HitConfirmationConnection'] = ResolversParentTypes['HitConfirmationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HitConfirmationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HitConfirmationEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['HitConfirmationEdge'] = ResolversParentTypes['HitConfirmationEdge']> = {
  node?: Resolver<ResolversTypes['HitConfirmation'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type HitConfirmationStatisticsResolvers<ContextType = any, ParentType extends ResolversParentTypes['HitConfirmationStatistics'] = ResolversParentTypes['HitConfirmationStatistics']> = {
  asked?: Resolver<Array<ResolversTypes['HitConfirmationFigures']>, ParentType, ContextType>;
  answered?: Resolver<Array<ResolversTypes['HitConfirmationFigures']>, ParentType, ContextType>;
};

export type HitConfirmationFiguresResolvers<ContextType = any, ParentType extends ResolversParentTypes['HitConfirmationFigures'] = ResolversParentTypes['HitConfirmationFigures']> = {
  ncb?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['HitConfirmationPriority'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  medianSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confirmations?: Resolver<Maybe<ResolversTypes['HitConfirmationConnection']>, ParentType, ContextType, RequireFields<PersonConfirmationsArgs, 'first'>>;
};

export type NoticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confirmations?: Resolver<Maybe<ResolversTypes['HitConfirmationConnection']>, ParentType, ContextType, RequireFields<NoticeConfirmationsArgs, 'first'>>;
};

export type TravelDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['TravelDocument'] = ResolversParentTypes['TravelDocument'], FederationReferenceType extends FederationReferenceTypes['TravelDocument'] = FederationReferenceTypes['TravelDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TravelDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confirmations?: Resolver<Maybe<ResolversTypes['HitConfirmationConnection']>, ParentType, ContextType, RequireFields<TravelDocumentConfirmationsArgs, 'first'>>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confirmations?: Resolver<Maybe<ResolversTypes['HitConfirmationConnection']>, ParentType, ContextType, RequireFields<VehicleConfirmationsArgs, 'first'>>;
};

export type FinancialAlertResolvers<ContextType = any, ParentType extends ResolversParentTypes['FinancialAlert'] = ResolversParentTypes['FinancialAlert'], FederationReferenceType extends FederationReferenceTypes['FinancialAlert'] = FederationReferenceTypes['FinancialAlert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FinancialAlert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confirmations?: Resolver<Maybe<ResolversTypes['HitConfirmationConnection']>, ParentType, ContextType, RequireFields<FinancialAlertConfirmationsArgs, 'first'>>;
};

export type Resolvers<ContextType = any> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Cursor?: GraphQLScalarType;
  EnumValue?: GraphQLScalarType;
  Country?: CountryResolvers<ContextType>;
  Handling?: HandlingResolvers<ContextType>;
  Sharing?: SharingResolvers<ContextType>;
  OwnedRecord?: OwnedRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Theft?: TheftResolvers<ContextType>;
  MatchFeature?: MatchFeatureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RequestHitConfirmationPayload?: RequestHitConfirmationPayloadResolvers<ContextType>;
  AnswerHitConfirmationPayload?: AnswerHitConfirmationPayloadResolvers<ContextType>;
  WithdrawHitConfirmationPayload?: WithdrawHitConfirmationPayloadResolvers<ContextType>;
  RecordUpkeep?: RecordUpkeepResolvers<ContextType>;
  RecordReference?: RecordReferenceResolvers<ContextType>;
  Correspondence?: CorrespondenceResolvers<ContextType>;
  HitConfirmation?: HitConfirmationResolvers<ContextType>;
  HitConfirmationStep?: HitConfirmationStepResolvers<ContextType>;
  HitConfirmationConnection?: HitConfirmationConnectionResolvers<ContextType>;
  HitConfirmationEdge?: HitConfirmationEdgeResolvers<ContextType>;
  HitConfirmationStatistics?: HitConfirmationStatisticsResolvers<ContextType>;
  HitConfirmationFigures?: HitConfirmationFiguresResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  TravelDocument?: TravelDocumentResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  FinancialAlert?: FinancialAlertResolvers<ContextType>;
};

